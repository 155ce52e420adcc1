/** What the server and the browser tell each other of passkeys, in the JSON of the W3C's Web Authentication Level 3, 5.1. */

/** The server's question for a passkey that is to be made. */
export interface CreationJson extends Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials?: DescriptorJson[];
}

/** The server's question for a passkey that is to be shown. */
export interface RequestJson extends Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> {
  challenge: string;
  allowCredentials?: DescriptorJson[];
}

interface DescriptorJson {
  id: string;
  type: PublicKeyCredentialType;
  transports?: AuthenticatorTransport[];
}

/** What the browser takes to make a passkey. */
export function creation(json: CreationJson): PublicKeyCredentialCreationOptions {
  return {
    ...json,
    challenge: bytes(json.challenge),
    user: { ...json.user, id: bytes(json.user.id) },
    excludeCredentials: json.excludeCredentials?.map(descriptor),
  };
}

/** What the browser takes to show a passkey. */
export function request(json: RequestJson): PublicKeyCredentialRequestOptions {
  return { ...json, challenge: bytes(json.challenge), allowCredentials: json.allowCredentials?.map(descriptor) };
}

/** The passkey that the browser made, for the server. */
export function made(credential: PublicKeyCredential): string {
  const response = credential.response as AuthenticatorAttestationResponse;
  return answer(credential, {
    attestationObject: letters(response.attestationObject),
    clientDataJSON: letters(response.clientDataJSON),
    transports: response.getTransports?.() ?? [],
  });
}

/** The passkey that the browser shows, for the server. */
export function shown(credential: PublicKeyCredential): string {
  const response = credential.response as AuthenticatorAssertionResponse;
  return answer(credential, {
    authenticatorData: letters(response.authenticatorData),
    clientDataJSON: letters(response.clientDataJSON),
    signature: letters(response.signature),
    userHandle: response.userHandle ? letters(response.userHandle) : undefined,
  });
}

function answer(credential: PublicKeyCredential, response: object): string {
  return JSON.stringify({
    id: credential.id,
    rawId: letters(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: {},
  });
}

function descriptor(json: DescriptorJson): PublicKeyCredentialDescriptor {
  return { ...json, id: bytes(json.id) };
}

/** Reads Base64url (RFC 4648, section 5). */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Writes Base64url without padding. */
export function letters(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
