package org.councilnotes.web.address;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which parameters of an address a method reads beside those that are parameters of its own. {@link
 * ParameterCheck.KnownParameters} makes the whole list of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface QueryParameters {

  /** Their names. */
  String[] value() default {};

  /** Whether the method reads all parameters of a search, one for each facet included. */
  boolean search() default false;
}
