package org.councilnotes.tag.role;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.PassageWords;
import org.councilnotes.tag.name.PrecedingWords;

/**
 * Countries in one enumeration: {@code Argentina, Brazil and the Dominican Republic}.
 *
 * @param members at least one, in the order of the text
 */
public record CountryEnumeration(List<EntityMention> members) {

  private static final String AND =
      "(?:and|and also|as well as|or|plus|y|e|o|así como|et|ou|ainsi que|und|sowie|oder|bem"
          + " como|together with|along with|jointly with|junto con|junto a|ensemble avec|de même"
          + " que|zusammen mit|gemeinsam mit|juntamente com|tal como|wie auch|ferner|followed by)";

  /**
   * Matches {@code ", "}, {@code " and the "}, {@code " (SICAD) and "}, {@code " et de la "}; not
   * {@code " against "}, {@code " y no a "} or a blank.
   */
  private static final Pattern LINK =
      Pattern.compile(
          "(?! y no )(?: ?\\([^()]{0,80}\\))?(?:(?: ?[,/&–-] ?)(?:"
              + AND
              + " )?| "
              + AND
              + " (?:(?:with|con|avec|mit)"
              + " )?)(?:(?:of|from|in|de|du|des|do|da|dos|del|au|aux|en|em|no(?!"
              + " (?:a|en|al|del?|con|para) )|na|à|von|aus|auf) )?(?:\\d{1,4} )?(?:[Tt]he |la |le"
              + " |les |[ld]['’]|de l['’]|de la |el |los |las |die |der |den |a |o |os |as )?");

  public CountryEnumeration {
    members = List.copyOf(members);
  }

  /** Groups mentions, in the order of the text, into enumerations. */
  public static List<CountryEnumeration> in(List<EntityMention> mentions) {
    List<CountryEnumeration> runs = new ArrayList<>();
    List<EntityMention> run = new ArrayList<>();
    for (EntityMention mention : mentions) {
      if (!run.isEmpty() && !linked(run.getLast(), mention)) {
        runs.add(new CountryEnumeration(run));
        run.clear();
      }
      run.add(mention);
    }
    if (!run.isEmpty()) {
      runs.add(new CountryEnumeration(run));
    }
    return List.copyOf(runs);
  }

  private static boolean linked(EntityMention one, EntityMention next) {
    String between = one.passage().text().substring(one.range().end(), next.range().start());
    return LINK.matcher(between).matches();
  }

  /** From the first name to the last, in the text. */
  public TextRange range() {
    return words().range(first(), last());
  }

  int size() {
    return members.size();
  }

  PassageWords words() {
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

  PrecedingWords before() {
    return members.getFirst().lead();
  }

  /** Whether it names one country only, perhaps with its city: {@code Panama City, Panama}. */
  boolean isOneCountry() {
    String code = members.getFirst().name().code();
    for (EntityMention member : members) {
      if (!member.name().code().equals(code)) {
        return false;
      }
    }
    return true;
  }

  /** Whether only figures and labels stand before it in its passage. */
  boolean isFirst() {
    PassageWords words = words();
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
