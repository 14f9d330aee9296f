package org.chancery.signing;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What signing needs to know of its installation.
 *
 * @param address the portal's own address, printed on papers
 * @param keys the folder with {@code keys} (one PKCS#12 file for each office) and {@code trust}
 *     (the roots a verifier believes)
 * @param sample whether this is a demonstration: keys are issued by a sample authority and papers
 *     say so
 * @param timeStampAddress an RFC 3161 authority; without one the sample authority states the time
 * @param depositaryPassphrase opens the depositary's key; in a demonstration it follows from its
 *     name
 */
@ConfigurationProperties("chancery")
public record SigningSettings(
    String address,
    @DefaultValue("keys") Path keys,
    @DefaultValue("true") boolean sample,
    @Nullable URI timeStampAddress,
    @Nullable String depositaryPassphrase) {}
