/** What programs ask for over HTTP with a token (handbook, programs). */
@NullMarked
package org.sourcebook.exchange.rest;

import org.jspecify.annotations.NullMarked;
