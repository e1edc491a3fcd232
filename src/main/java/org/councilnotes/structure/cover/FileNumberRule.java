package org.councilnotes.structure.cover;

import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.number.InterinstitutionalFile;
import org.councilnotes.note.number.InterinstitutionalFile.Mention;

/**
 * Decides which interinstitutional files a note belongs to. The box of the cover counts; where it
 * names none, the subject; then the first lines of the text that hold nothing but such a number, as
 * papers of Parliament and Commission have it. A number in prose is only a mention.
 */
public final class FileNumberRule {

  private FileNumberRule() {}

  /**
   * The cover with the files of its note.
   *
   * @param opening first lines of the text below the cover
   */
  public static CoverPage complete(CoverPage cover, List<String> opening) {
    if (!cover.trail().interinstitutional().isEmpty()) {
      return cover;
    }
    List<String> printed = printed(cover.address().subject(), opening);
    return printed.isEmpty()
        ? cover
        : cover.withTrail(cover.trail().withInterinstitutional(printed));
  }

  private static List<String> printed(String subject, List<String> opening) {
    List<String> inSubject = words(subject, InterinstitutionalFile.allIn(subject)).toList();
    return inSubject.isEmpty()
        ? opening.stream()
            .flatMap(line -> words(line, InterinstitutionalFile.aloneIn(line)))
            .distinct()
            .toList()
        : inSubject;
  }

  private static Stream<String> words(String text, List<Mention> mentions) {
    return mentions.stream().map(mention -> mention.range().of(text)).distinct();
  }
}
