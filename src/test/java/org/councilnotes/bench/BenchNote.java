package org.councilnotes.bench;

import java.util.List;

/** A generated note: every eighth paragraph begins a section. */
record BenchNote(String name, String title, String from, List<String> paragraphs) {

  private static final int SECTION = 8;

  /** The heading that stands before a paragraph; empty before most. */
  String headingBefore(int paragraph) {
    return paragraph % SECTION == 0 ? "Section " + (paragraph / SECTION + 1) : "";
  }
}
