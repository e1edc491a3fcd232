package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.DocumentNumber.Suffix;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;

/**
 * Finds the words that stand for blanked-out text and marks them as not accessible. In a partly
 * released note, {@code DELETED} is such a word; in others it may mean a repealed article, so there
 * only unmistakable words count.
 */
enum BlankedTextRule {
  /** A note that gives another access to a document: EXT or DCL. */
  RELEASED,
  OTHER;

  /** Matches the extent that may follow, as in {@code UNTIL THE END OF THE DOCUMENT (page 12)}. */
  private static final String HOW_FAR =
      "(?: (?:FROM|UNTIL|TO|UP TO|FROM THIS POINT|DEPUIS|JUSQU|À PARTIR|DESDE|HASTA|AB|BIS)\\b.{0,80})?";

  private static final String INACCESSIBLE =
      "(?:NOT ACCESSIBLE(?: TO THE PUBLIC)?|NOT DECLASSIFIED|NON[ -]ACCESSIBLE(?: AU PUBLIC)?"
          + "|NON[ -]DÉCLASSIFIÉE?S?|NO ACCESIBLE(?: AL PÚBLICO)?|NO DESCLASIFICADO"
          + "|NICHT (?:ÖFFENTLICH )?ZUGÄNGLICH|NICHT FREIGEGEBEN|NON ACCESSIBILE(?: AL PUBBLICO)?"
          + "|NÃO ACESSÍVEL(?: AO PÚBLICO)?|NIET (?:OPENBAAR|TOEGANKELIJK))";

  private static final String DELETED =
      "(?:DELETED|REDACTED|SUPPRIMÉE?S?|OCCULTÉE?S?|GELÖSCHT|GESCHWÄRZT|SUPRIMID[OA]S?|OMISSIS"
          + "|SUPPRESSO|GESCHRAPT|GEWIST)";

  /**
   * Matches a text that is nothing but {@code NOT ACCESSIBLE TO THE PUBLIC}, with brackets or
   * without; not {@code It is not accessible}.
   */
  private static final Pattern INACCESSIBLE_ALONE = alone(INACCESSIBLE);

  /** Matches {@code DELETED FROM THIS POINT UNTIL THE END OF THE DOCUMENT} too. */
  private static final Pattern BLANK_ALONE = alone(INACCESSIBLE + "|" + DELETED);

  /** Finds {@code [NOT ACCESSIBLE]} in a sentence; nothing in {@code (DELETED)}. */
  private static final Pattern INACCESSIBLE_WITHIN = within(INACCESSIBLE);

  /** Finds {@code (DELETED)} and a bar of black blocks in a sentence; nothing in {@code [...]}. */
  private static final Pattern BLANK_WITHIN = within(INACCESSIBLE + "|" + DELETED);

  private static Pattern alone(String words) {
    return Pattern.compile("[\\[(]?(?:" + words + ")" + HOW_FAR + "[\\])]?\\.?");
  }

  private static Pattern within(String words) {
    return Pattern.compile("[\\[(](?:" + words + ")[\\])]|█{2,}");
  }

  static BlankedTextRule of(Optional<DocumentNumber> number) {
    boolean released =
        number.stream()
            .flatMap(n -> n.suffixes().stream())
            .anyMatch(s -> s.kind() == Suffix.Kind.EXT || s.kind() == Suffix.Kind.DCL);
    return released ? RELEASED : OTHER;
  }

  /** The blocks, with blanked-out text marked. */
  List<TextBlock> mark(List<TextBlock> blocks) {
    return blocks.stream().map(b -> b.withText(marked(b.text()))).toList();
  }

  private RichText marked(RichText words) {
    List<TextMark> found = find(words.text());
    if (found.isEmpty()) {
      return words;
    }
    List<TextMark> marks = new ArrayList<>(words.marks());
    marks.addAll(found);
    return new RichText(words.text(), words.bold(), words.calls(), marks);
  }

  private List<TextMark> find(String text) {
    if (!mayBeBlanked(text)) {
      return List.of();
    }
    boolean released = this == RELEASED;
    if ((released ? BLANK_ALONE : INACCESSIBLE_ALONE).matcher(text).matches()) {
      return List.of(blanked(0, text.length()));
    }
    Matcher m = (released ? BLANK_WITHIN : INACCESSIBLE_WITHIN).matcher(text);
    return m.results().map(r -> blanked(r.start(), r.end())).toList();
  }

  /**
   * A cheap check before the patterns: without brackets or bars, blanked-out text starts with two
   * capitals.
   */
  private static boolean mayBeBlanked(String text) {
    boolean capitals =
        text.length() > 1
            && Character.isUpperCase(text.charAt(0))
            && Character.isUpperCase(text.charAt(1));
    return capitals || text.indexOf('[') >= 0 || text.indexOf('(') >= 0 || text.indexOf('█') >= 0;
  }

  private static TextMark blanked(int start, int end) {
    return new TextMark(TextMark.State.BLANKED, new TextRange(start, end));
  }
}
