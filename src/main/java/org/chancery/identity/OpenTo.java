package org.chancery.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in which capacities a page may be opened; without it any valid mandate opens the page. To
 * all others the page does not exist.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

  /**
   * The capacities.
   *
   * @return one or more
   */
  Capacity[] value();
}
