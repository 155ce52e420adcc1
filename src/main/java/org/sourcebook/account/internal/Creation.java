package org.sourcebook.account.internal;

import java.io.Serializable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/**
 * The making of a passkey, begun: what its answer has to fit.
 *
 * @param options for whom it is, and the challenge
 * @param question the same as the browser is to be asked it, as JSON
 */
public record Creation(PublicKeyCredentialCreationOptions options, String question) implements Serializable {}
