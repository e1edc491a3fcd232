package org.councilnotes.file;

/** Names of the hidden folders of a folder of notes that keep what was replaced in it. */
public final class ReplacedFiles {

  /** Of uploads: a folder for each, in which a file has the path that it had. */
  public static final String OF_UPLOADS = ".replaced";

  /** Of the register: a file has its name after digits of its hash and a hyphen. */
  public static final String OF_REGISTER = ".previous";

  private ReplacedFiles() {}
}
