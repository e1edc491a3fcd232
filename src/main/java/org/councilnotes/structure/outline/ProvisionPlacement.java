package org.councilnotes.structure.outline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.note.Passage.Place;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;

/**
 * Names the provisions of an act while its passages are built: recitals until the first article,
 * then articles with their paragraphs and points. Says also where text that an article inserts
 * ends.
 */
final class ProvisionPlacement {

  /**
   * Matches {@code Whereas:} and its like in the languages of the Union, alone in a line or at the
   * end of {@code Acting together, Whereas:}; not {@code whereas ports do}.
   */
  private static final Pattern WHEREAS =
      Pattern.compile(
          "(?:.{1,300}[,;] )?(?:whereas|considérant ce qui suit|in erwägung nachstehender"
              + " gründe|considerando lo siguiente|considerando quanto segue|considerando o"
              + " seguinte|overwegende hetgeen volgt|ud fra følgende betragtninger|av följande"
              + " skäl|sekä katsovat seuraavaa|a także mając na uwadze, co następuje|vzhledem k"
              + " těmto důvodům|keďže|întrucât|като имат предвид, че|εκτιμώντας τα ακόλουθα|budući"
              + " da|ob upoštevanju naslednjega|ning arvestades järgmist|tā kā|kadangi|billi|mivel)"
              + " ?[:,]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Characters: no text that announces recitals is longer. */
  private static final int LONGEST_WHEREAS = 400;

  private static final String ENDS = ".;:";
  private static final String QUOTATION_MARKS = "'\"’”“»";

  /** Matches {@code This Regulation shall be binding in its entirety}, in three languages. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "binding in its entirety|obligatoire dans tous ses éléments|in allen ihren Teilen"
              + " verbindlich|^Done at |^Fait à |^Geschehen zu ");

  private final SectionOutline outline;
  private final ProvisionPathBuilder numbering;
  private boolean inRecitals;

  ProvisionPlacement(SectionOutline outline, ProvisionPathBuilder numbering) {
    this.outline = outline;
    this.numbering = numbering;
  }

  /** Begins a text that has articles, with its recitals where no article is open. */
  static ProvisionPlacement ofArticles(SectionOutline outline, ProvisionPathBuilder numbering) {
    ProvisionPlacement provisions = new ProvisionPlacement(outline, numbering);
    provisions.inRecitals = outline.article().isEmpty();
    return provisions;
  }

  /**
   * Begins a text. Recitals start at once where it has articles and no line that announces them, as
   * a compromise text on a part of an act.
   */
  void begin(List<String> blocks) {
    boolean announced = blocks.stream().anyMatch(ProvisionPlacement::announcesRecitals);
    inRecitals = !announced && blocks.stream().anyMatch(ProvisionPlacement::isArticle);
  }

  private static boolean announcesRecitals(String text) {
    return text.length() <= LONGEST_WHEREAS && WHEREAS.matcher(text).matches();
  }

  private static boolean isArticle(String text) {
    return SectionLabel.isBareWord(text)
        && SectionLabel.ofDivision(text)
            .flatMap(SectionLabel::division)
            .filter(Division.ARTICLE::equals)
            .isPresent();
  }

  /** The place of a heading that was just added to the outline, with its path. */
  Place ofHeading(Place place) {
    Optional<String> division = outline.newDivision();
    inRecitals &= division.isEmpty();
    numbering.endRecital();
    return place.withProvision(division);
  }

  /** The place of a text with its path, where it is a provision. */
  Place of(Place place, RichText text) {
    if (place.kind() != PassageKind.PARAGRAPH && place.kind() != PassageKind.ITEM) {
      return place;
    }
    String standing = text.standing();
    if (announcesRecitals(standing)) {
      inRecitals = true;
      numbering.beginRecitals();
    }
    String labelled = ProvisionLabel.of(standing).isPresent() ? standing : text.text();
    boolean isCounted =
        place.kind() == PassageKind.PARAGRAPH
            && (inRecitals || outline.article().isPresent())
            && isSentence(standing);
    if (inRecitals) {
      return place.withProvision(
          numbering
              .recital(labelled)
              .or(() -> isCounted ? numbering.recitalSubparagraph(standing) : Optional.empty()));
    }
    return place.withProvision(
        outline
            .article()
            .flatMap(
                article ->
                    numbering.inArticle(
                        article,
                        labelled,
                        ProvisionPathBuilder.beginsQuotation(text.text()),
                        isCounted && outline.isInArticle())));
  }

  /** Whether a text is a whole sentence of an act, and not the formula at its end. */
  private static boolean isSentence(String text) {
    return isWholeSentence(text) && !FORMULA.matcher(text).find();
  }

  /**
   * Whether a text begins with a capital, has small letters beside each other and ends with a sign
   * of that: {@code Ports keep registers.}; not {@code keep registers.}, {@code Subject matter},
   * {@code HAVE ADOPTED THIS REGULATION:}.
   */
  private static boolean isWholeSentence(String text) {
    if (text.isEmpty() || Character.getType(text.codePointAt(0)) != Character.UPPERCASE_LETTER) {
      return false;
    }
    int end = text.length() - 1;
    int last = QUOTATION_MARKS.indexOf(text.charAt(end)) >= 0 ? end - 1 : end;
    return last > 0 && ENDS.indexOf(text.charAt(last)) >= 0 && hasSmallLettersBeside(text);
  }

  private static boolean hasSmallLettersBeside(String text) {
    boolean before = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      boolean small = Character.getType(text.codePointAt(i)) == Character.LOWERCASE_LETTER;
      if (small && before) {
        return true;
      }
      before = small;
    }
    return false;
  }

  /** The section that a text goes back to, where it goes on with the numbers of that section. */
  Optional<Section> insertionEndBefore(TextBlock block) {
    return outline
        .insertingArticle()
        .filter(host -> isParagraph(block))
        .filter(
            host ->
                numbering.returnsTo(host, outline.article().orElse(""), block.text().standing()))
        .map(host -> outline.endInsertion());
  }

  /** The section that goes on after a text with which the quotation of inserted text ends. */
  Optional<Section> insertionEndWith(TextBlock block) {
    return outline
        .insertingArticle()
        .filter(host -> isParagraph(block))
        .filter(host -> ProvisionPathBuilder.endsQuotation(block.text().standing()))
        .map(host -> outline.endInsertion());
  }

  private static boolean isParagraph(TextBlock block) {
    return block.form() == TextBlock.Form.PARAGRAPH || block.form() == TextBlock.Form.BULLET;
  }
}
