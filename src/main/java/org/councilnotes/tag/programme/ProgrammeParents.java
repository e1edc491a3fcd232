package org.councilnotes.tag.programme;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.EntityName;

/**
 * Reads what a passage says a programme is a part of, or which programme or fund pays for it:
 * {@code HALICOP, a component of COPOLAD}, {@code HALICOP, funded under IPA}. Other wordings are
 * not understood.
 */
final class ProgrammeParents {

  private static final String ARTICLE =
      "(?:the |an? |une? |eine? |le |la |l[’']|les |el |los |o |os |der |die |das |dem |des |den"
          + " )?";

  private static final String PART =
      "(?:component|part|strand|pillar|sub-?programme|sub-?project|composante|volet|partie|sous-programme|sous-projet"
          + "|componente|parte|subprograma|subprojeto|Komponente|Teil|Teilprojekt|Teilprogramm|Bestandteil)";

  private static final String OF = "(?:of|under|de|du|d[’']|del|do|da|von|des|der|dans|within|in)";

  private static final String PAID =
      "(?:(?:co-?)?(?:funded|financed) (?:under|by|through|from)|(?:co)?financé(?:e|s|es)?"
          + " (?:par|au titre de|au titre du)|(?:co)?financiad[oa]s? (?:por|con cargo al?|en el"
          + " marco de|en el marco del|pel[oa]|no âmbito d[oa]|ao abrigo d[oa])|(?:ko)?finanziert"
          + " (?:aus|durch|über|von)|under the (?:umbrella|framework) of)";

  /** Matches {@code , a component of the } and {@code project, funded under }; not {@code and }. */
  private static final Pattern BEFORE_PARENT =
      Pattern.compile(
          "[’'\"”»]?(?: \\p{L}*(?:rogramm?[ae]?|roje\\p{L}+|royecto))?,? ?\\(?(?:(?:which |that"
              + " |qui |que |o qual )?(?:is|was|est|es|é|ist|wird|wurde) )?(?:(?:"
              + ARTICLE
              + PART
              + " "
              + OF
              + " ?"
              + ARTICLE
              + ")|(?:"
              + PAID
              + " ?"
              + ARTICLE
              + "))(?:"
              + AcronymDefinition.PROGRAMME
              + " )?");

  private static final Pattern ACRONYM = Pattern.compile(AcronymPattern.PATTERN);

  private ProgrammeParents() {}

  /**
   * The parent of a proposed programme, a code of the vocabulary or an acronym as printed.
   *
   * @param mentions names of the vocabulary in the passage
   */
  static Optional<String> of(ProposalTag tag, String text, List<EntityMention> mentions) {
    Matcher m = BEFORE_PARENT.matcher(text).region(afterName(tag, text), text.length());
    return m.lookingAt() ? at(m.end(), text, mentions, tag.acronym()) : Optional.empty();
  }

  /** Where the name ends, or the bracket behind it. */
  private static int afterName(ProposalTag tag, String text) {
    int name = text.indexOf(tag.acronym(), tag.words().start());
    int end = name < 0 ? tag.words().end() : name + tag.acronym().length();
    return end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
  }

  private static Optional<String> at(
      int start, String text, List<EntityMention> mentions, String own) {
    Optional<String> known =
        mentions.stream()
            .filter(m -> m.name().kind() == EntityName.Kind.PROGRAMME)
            .filter(m -> m.range().start() == start)
            .map(m -> m.name().code())
            .findFirst();
    return known.or(() -> acronym(start, text)).filter(parent -> !parent.equals(own));
  }

  private static Optional<String> acronym(int start, String text) {
    Matcher m = ACRONYM.matcher(text).region(start, text.length());
    return m.lookingAt()
            && AcronymPattern.isAcronym(m.group())
            && !AcronymPattern.isShort(m.group())
        ? Optional.of(m.group())
        : Optional.empty();
  }
}
