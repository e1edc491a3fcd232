package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Countries named in one breath: {@code Argentina, Brazil and the Dominican Republic}. */
record Enumeration(List<Mention> members) {

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

  /** Cuts mentions, in the order of the text, into runs. */
  static List<Enumeration> of(List<Mention> mentions) {
    List<Enumeration> runs = new ArrayList<>();
    List<Mention> run = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!run.isEmpty() && !linked(run.getLast(), mention)) {
        runs.add(new Enumeration(run));
        run.clear();
      }
      run.add(mention);
    }
    if (!run.isEmpty()) {
      runs.add(new Enumeration(run));
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

  /** What leads up to it in its sentence. */
  String before() {
    String before = members.getFirst().before();
    int sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf("; "));
    return sentence < 0 ? before : before.substring(sentence + 2);
  }

  /** What follows it. */
  String after() {
    return members.getLast().after();
  }

  /** Whether it names one country only, be it by its city too: {@code Panama City, Panama}. */
  boolean isOneCountry() {
    return members.stream().map(m -> m.name().code()).distinct().count() == 1;
  }

  boolean isCity() {
    return isOneCountry() && members.getFirst().name().rule().equals("city");
  }

  boolean isAdjective() {
    return members.getLast().name().rule().equals(Name.ADJECTIVE);
  }
}
