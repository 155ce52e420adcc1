package org.sourcebook.account.internal;

import static org.sourcebook.db.Tables.PASSKEY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** A row of the table of passkeys, as Spring Security reads it. */
final class PasskeyRow {

    private PasskeyRow() {}

    static CredentialRecord credential(Record row) {
        Instant created = row.get(PASSKEY.CREATED_AT);
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.get(PASSKEY.CREDENTIAL_ID)))
                .userEntityUserId(PasskeyOwners.id(row.get(PASSKEY.ACCOUNT_ID)))
                .publicKey(new ImmutablePublicKeyCose(row.get(PASSKEY.PUBLIC_KEY)))
                .attestationObject(new Bytes(row.get(PASSKEY.ATTESTATION_OBJECT)))
                .signatureCount(row.get(PASSKEY.SIGN_COUNT))
                .uvInitialized(true)
                .transports(split(row.get(PASSKEY.TRANSPORTS)).stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.get(PASSKEY.BACKUP_ELIGIBLE))
                .backupState(row.get(PASSKEY.BACKED_UP))
                .label(row.get(PASSKEY.NAME))
                .created(created)
                .lastUsed(Optional.ofNullable(row.get(PASSKEY.LAST_USED_AT)).orElse(created))
                .build();
    }

    /** Transports in one column: their names, with spaces between them. */
    static String joined(Set<AuthenticatorTransport> transports) {
        return transports.stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static Set<String> split(String transports) {
        return transports.isEmpty() ? Set.of() : new TreeSet<>(List.of(transports.split(" ")));
    }
}
