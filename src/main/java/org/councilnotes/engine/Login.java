package org.councilnotes.engine;

/** Who asks; the password is never shown. */
public record Login(String user, String password) {

  @Override
  public String toString() {
    return user + ":***";
  }
}
