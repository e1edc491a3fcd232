package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Countries named in one breath: {@code Argentina, Brazil and the Dominican Republic}.
 *
 * @param members at least one, in the order of the text
 */
record Enumeration(List<Mention> members) {

  private static final String AND =
      "(?:and|and also|as well as|or|plus|y|e|o|así como|et|ou|ainsi que|und|sowie|oder|bem como)";

  /**
   * Matches {@code ", "}, {@code " and the "}, {@code " (SICAD) and "}, {@code " et de la "}; not
   * {@code " against "} or a blank.
   */
  private static final Pattern LINK =
      Pattern.compile(
          "(?: ?\\([^()]{0,80}\\))?(?:(?: ?[,/&–-] ?)(?:"
              + AND
              + " )?| "
              + AND
              + " )"
              + "(?:(?:of|from|in|with|de|du|des|do|da|dos|del|au|aux|en|em|no|na|à|von|aus|auf|con|avec) )?"
              + "(?:\\d{1,4} )?(?:[Tt]he |la |le |les |[ld]['’]|de l['’]|de la |el |los |las |die |der |den |a |o |os |as )?");

  Enumeration {
    members = List.copyOf(members);
  }

  /** Cuts mentions, in the order of the text, into runs. */
  static List<Enumeration> in(List<Mention> mentions) {
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

  Words words() {
    return members.getFirst().passage();
  }

  /** Index of its first word. */
  int first() {
    return members.getFirst().first();
  }

  /** Index of its last word. */
  int last() {
    return members.getLast().last();
  }

  /** What leads up to it. */
  Lead before() {
    return members.getFirst().lead();
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

  /** Whether only figures and labels stand before it in its passage. */
  boolean isFirst() {
    Words words = words();
    for (int i = 0; i < first(); i++) {
      if (words.printed(i).length() > 1 && !Character.isDigit(words.initial(i))) {
        return false;
      }
    }
    return true;
  }

  boolean isCity() {
    return isOneCountry() && members.getFirst().name().rule().equals("city");
  }

  boolean isAdjective() {
    return members.getLast().name().isAdjective();
  }
}
