package org.councilnotes.structure.cover;

/** What a mark printed on a document says of who may read it. */
public enum HandlingMark {
  /** {@code PUBLIC} across the page, as it is stamped on what was marked otherwise before. */
  RELEASED,
  /** {@code PUBLIC} on a line. */
  PUBLIC,
  /** Authorised readers only; also said of what is doubtful. */
  LIMITE,
  /** One of the grades of secrecy. */
  GRADE
}
