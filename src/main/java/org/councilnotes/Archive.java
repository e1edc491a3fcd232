package org.councilnotes;

/** The archive's main class. */
public final class Archive {
  private Archive() {}

  public static void main(String[] args) {}
}
