package org.councilnotes.web;

/** What stands in a section of a comparison: a wording, or a stub where one stood. */
sealed interface CompareItem permits CompareRow, CompareStub {

  /** Whether it only tells where a text went. */
  boolean isStub();
}
