package org.councilnotes.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a walk through the pages found wrong, all of it: a line says what, where and at which step.
 */
final class WalkFindings {

  /** A walk that finds more than this stops being worth its time. */
  private static final int MOST = 400;

  private final Set<String> lines = new LinkedHashSet<>();
  private int steps;

  /**
   * @param setting whose pages, at which width, in which language
   * @param step what was done last
   * @param address where, as path and parameters
   * @param wrong what is wrong there
   */
  void add(String setting, String step, String address, String wrong) {
    if (lines.size() < MOST) {
      lines.add(wrong + " | " + step + " | " + address + " | " + setting);
    }
  }

  /** A step was made, be it with a finding or without. */
  void step() {
    steps++;
  }

  int steps() {
    return steps;
  }

  /** A line each, those that find the same side by side. */
  List<String> lines() {
    List<String> sorted = new ArrayList<>(lines);
    sorted.sort(null);
    return sorted;
  }
}
