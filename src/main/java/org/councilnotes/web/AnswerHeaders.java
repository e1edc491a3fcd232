package org.councilnotes.web;

/** Headers of answers that no standard has. */
public final class AnswerHeaders {

  /** Names the snapshot that an answer is of, where its content has no room for that. */
  public static final String SNAPSHOT = "Archive-Snapshot";

  private AnswerHeaders() {}
}
