package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Countries named in one breath: {@code Argentina, Brazil and the Dominican Republic}.
 *
 * @param members at least one, in the order of the text
 * @param before what leads up to it in its sentence
 * @param after what follows it
 */
record Enumeration(List<Mention> members, Lead before, String after) {

  /**
   * Matches {@code ", "}, {@code " and the "}, {@code " (SICAD) and "}; not {@code " against "}.
   */
  private static final Pattern LINK =
      Pattern.compile(
          "(?: ?\\([^()]{0,80}\\))?(?: ?[,;/&] ?| )"
              + "(?:(?:and|as well as|or|y|e|et|und|ainsi que) )?"
              + "(?:the |la |le |les |l['’]|el |los |las |die |der )?");

  Enumeration {
    members = List.copyOf(members);
  }

  private static Enumeration of(List<Mention> members, String before) {
    int sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf("; "));
    return new Enumeration(
        members,
        Lead.of(sentence < 0 ? before : before.substring(sentence + 2)),
        members.getLast().after());
  }

  /** Cuts mentions, in the order of the text, into runs. */
  static List<Enumeration> in(List<Mention> mentions) {
    List<Enumeration> runs = new ArrayList<>();
    List<Mention> run = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!run.isEmpty() && !linked(run.getLast(), mention)) {
        runs.add(of(run, run.getFirst().before()));
        run.clear();
      }
      run.add(mention);
    }
    if (!run.isEmpty()) {
      runs.add(of(run, run.getFirst().before()));
    }
    return List.copyOf(runs);
  }

  private static boolean linked(Mention one, Mention next) {
    String between = one.passage().text().substring(one.range().end(), next.range().start());
    return LINK.matcher(between).matches();
  }

  int size() {
    return members.size();
  }

  /** Whether it names one country only, be it by its city too: {@code Panama City, Panama}. */
  boolean isOneCountry() {
    String code = members.getFirst().name().code();
    for (Mention member : members) {
      if (!member.name().code().equals(code)) {
        return false;
      }
    }
    return true;
  }

  boolean isCity() {
    return isOneCountry() && members.getFirst().name().rule().equals("city");
  }

  boolean isAdjective() {
    return members.getLast().name().rule().equals(Name.ADJECTIVE);
  }
}
