package org.chancery.signing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files of strangers are checked.
 *
 * @param warm whether the checking process starts with the portal, or when somebody first asks
 */
@ConfigurationProperties("chancery.checker")
public record CheckerSettings(@DefaultValue("true") boolean warm) {}
