package org.sourcebook.account.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.sourcebook.account.Passkey;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Invalid;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Making passkeys and showing them, as Spring Security checks it (W3C Web Authentication Level 3, 7.1 and 7.2). The
 * authenticator has to make sure of its person each time, by a fingerprint or a PIN: so a passkey is two factors at once.
 */
@Component
public class Ceremonies {

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private static final String PRODUCT = "Sourcebook";

    private final RelyingParty party;
    private final PasskeyOwners owners;
    private final PasskeyRepository passkeys;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    /** Made when first needed, since the port is known only then. */
    private final Supplier<WebAuthnRelyingPartyOperations> operations = SingletonSupplier.of(this::make);

    Ceremonies(RelyingParty party, PasskeyOwners owners, PasskeyRepository passkeys) {
        this.party = party;
        this.owners = owners;
        this.passkeys = passkeys;
    }

    /** Begins to make a passkey for an account. */
    public Creation creation(AccountId account) {
        var whose = UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of());
        var options = operations
                .get()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(whose));
        return new Creation(options, json.writeValueAsString(options));
    }

    /**
     * Keeps the passkey that was made.
     *
     * @param answer the standard's {@code RegistrationResponseJSON}
     * @throws Invalid if it does not fit what was begun, or there is such a passkey already
     */
    public Passkey register(Creation begun, String name, String answer) {
        try {
            var made = new RelyingPartyPublicKey(json.readValue(answer, MADE), name);
            var kept = operations
                    .get()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(begun.options(), made));
            return passkeys.get(kept.getCredentialId());
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException notFitting) {
            // The libraries name no common type for an answer that is not in order.
            throw new Invalid("error.passkey-refused", Map.of());
        }
    }

    /** What was shown, as the standard's {@code AuthenticationResponseJSON}. */
    PublicKeyCredential<AuthenticatorAssertionResponse> read(String answer) {
        return json.readValue(answer, SHOWN);
    }

    /**
     * Whose passkey was shown; it is noted as used, in the present transaction.
     *
     * @throws RuntimeException if it does not fit what was asked
     */
    AccountId authenticate(
            PublicKeyCredentialRequestOptions asked, PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        Bytes owner = operations
                .get()
                .authenticate(new RelyingPartyAuthenticationRequest(asked, shown))
                .getId();
        if (!owner.equals(shown.getResponse().getUserHandle())) {
            throw new IllegalArgumentException("The authenticator names another account than the passkey's");
        }
        return PasskeyOwners.account(owner);
    }

    /** What asks for a passkey. */
    public WebAuthnRelyingPartyOperations operations() {
        return new LateOperations(operations);
    }

    private WebAuthnRelyingPartyOperations make() {
        var made = new Webauthn4JRelyingPartyOperations(
                owners,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(party.id())
                        .name(PRODUCT)
                        .build(),
                Set.of(party.origin()));
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }
}
