package org.chancery.signing;

import java.io.Serializable;

/**
 * Signature that waits for its value: it can be kept between two requests, and fits only the file
 * it was prepared on.
 *
 * @param request what was asked
 * @param basis SHA-256 (lower-case hex) of the file it was prepared on
 * @param dataToSign bytes that the key has to sign
 * @param certifies whether it is the depositary's seal
 */
public record PreparedSignature(
    SignatureRequest request, String basis, byte[] dataToSign, boolean certifies)
    implements Serializable {}
