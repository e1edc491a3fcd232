package org.councilnotes;

/** What a run of the tests does beside the gate, as {@code ./archive test --campaign} asks. */
public final class Campaign {

  private static final String RUN = System.getProperty("archive.campaign", "");

  private Campaign() {}

  /** Whether a campaign runs, alone or with all others: its tests do all they can. */
  public static boolean runs(String name) {
    return RUN.equals(name) || RUN.equals("all");
  }
}
