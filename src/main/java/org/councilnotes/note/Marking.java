package org.councilnotes.note;

/**
 * Who may read a note: everyone, authorised readers only, or nobody here.
 *
 * <p>{@code LIMITE} is no secrecy grade; {@code CLASSIFIED} stands for all four grades, and such a
 * note is refused without its title being shown.
 */
public enum Marking {
  PUBLIC,
  LIMITE,
  CLASSIFIED
}
