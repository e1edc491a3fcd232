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
final class Provisions {

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

  private final Outline outline;
  private final ProvisionNumbering numbering = new ProvisionNumbering();
  private boolean inRecitals;

  Provisions(Outline outline) {
    this.outline = outline;
  }

  /**
   * Begins a text. Recitals start at once where it has articles and no line that announces them, as
   * a compromise text on a part of an act.
   */
  void begin(List<String> blocks) {
    boolean announced = blocks.stream().anyMatch(Provisions::announcesRecitals);
    inRecitals = !announced && blocks.stream().anyMatch(Provisions::isArticle);
  }

  private static boolean announcesRecitals(String text) {
    return WHEREAS.matcher(text).matches();
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
    return place.withProvision(
        inRecitals
            ? numbering.recital(labelled)
            : outline.article().flatMap(article -> inArticle(article, labelled, text.text())));
  }

  private Optional<String> inArticle(String article, String labelled, String whole) {
    return numbering.inArticle(article, labelled, ProvisionNumbering.beginsQuotation(whole));
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
        .filter(host -> ProvisionNumbering.endsQuotation(block.text().standing()))
        .map(host -> outline.endInsertion());
  }

  private static boolean isParagraph(TextBlock block) {
    return block.form() == TextBlock.Form.PARAGRAPH || block.form() == TextBlock.Form.BULLET;
  }
}
