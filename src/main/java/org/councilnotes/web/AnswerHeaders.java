package org.councilnotes.web;

/** Headers of answers that no standard has. */
public final class AnswerHeaders {

  /** Names the snapshot that an answer is of, where its content has no room for that. */
  public static final String SNAPSHOT = "Archive-Snapshot";

  /** Says {@code LIMITE} on answers from a world that has restricted notes; public ones lack it. */
  public static final String MARKING = "Archive-Marking";

  private AnswerHeaders() {}
}
