package org.councilnotes.web.security;

import java.util.Arrays;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/** Why nobody was logged in, where it happened elsewhere; the form says it. */
public enum LoginProblem implements KeyedConstant {
  /** The user is known there, and has no role here. */
  NO_ROLE,
  /** The user broke it off, or it took too long. */
  BROKEN_OFF,
  /** The issuer did not answer, or not as it should. */
  ISSUER;

  /** Name of the parameter of the form. */
  static final String PARAMETER = "problem";

  static Optional<LoginProblem> find(String key) {
    return Arrays.stream(values()).filter(problem -> problem.key().equals(key)).findFirst();
  }

  /** The address of the form that says it. */
  public String href() {
    return ProtectedPaths.LOGIN + "?" + PARAMETER + "=" + key();
  }
}
