package org.councilnotes.note;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.text.KeyedConstant;

/**
 * What a paper is in the succession of papers of a legislative file. Told from the words of its
 * cover; the words are in {@code paper-kinds.tsv}.
 */
public enum PaperKind implements KeyedConstant {
  /** The text that the Commission proposes. */
  PROPOSAL,
  /** A compromise text of the Presidency. */
  COMPROMISE,
  /** The Council's mandate for negotiations, or its general approach. */
  MANDATE,
  /** Comments and drafting suggestions of delegations. */
  COMMENTS,
  /** The words tell none of these. */
  OTHER;

  /**
   * The kind of a paper. Of several kinds that the subject names, the first decides: comments on a
   * compromise text are comments.
   *
   * @param type of the document as printed; empty where there is none
   * @param numbered whether the paper has a number of the Council
   */
  public static PaperKind of(String type, String subject, boolean numbered) {
    PaperKindWords words = PaperKindWords.shipped();
    return Stream.of(COMMENTS, MANDATE, COMPROMISE)
        .flatMap(kind -> words.find(kind, subject).stream())
        .min(Comparator.comparing(PaperKindWords.Found::at))
        .map(PaperKindWords.Found::kind)
        .or(() -> proposal(words, type, subject, numbered))
        .orElse(OTHER);
  }

  private static Optional<PaperKind> proposal(
      PaperKindWords words, String type, String subject, boolean numbered) {
    boolean sent = words.isCoverNote(type) || (type.isEmpty() && !numbered);
    return words.isProposal(type) || (sent && words.beginsAsProposal(subject))
        ? Optional.of(PROPOSAL)
        : Optional.empty();
  }
}
