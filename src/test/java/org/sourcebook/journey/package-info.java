/** Whole journeys: the packaged program in a process of its own, driven through Chromium as its users do. */
@org.jspecify.annotations.NullMarked
package org.sourcebook.journey;
