package org.councilnotes.tag.role;

import java.util.Optional;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.clause.Modality;
import org.councilnotes.tag.clause.Statement;
import org.councilnotes.tag.clause.Statements;
import org.councilnotes.tag.role.RoleClassifier.ClassifiedRole;

/** The role that words give, settled by what their clause says of it: whether it is so. */
final class StatedRole {

  private StatedRole() {}

  /**
   * A country of which a clause denies that it takes part has no role in it. One that is asked
   * whether it does may come to; so may one whose role is told elsewhere, where its own clause says
   * that it may or will.
   */
  static ClassifiedRole of(ClassifiedRole said, Statements statements, int word) {
    Statement clause = statements.ofWord(word);
    if (clause.isDenied() && said.role().isTakingPart()) {
      return denied(clause);
    }
    boolean open =
        clause.modality() == Modality.ASKED
            || (clause.modality() != Modality.CERTAIN && isElsewhere(said, statements, clause));
    return open && said.role() == MentionRole.PARTICIPANT
        ? new ClassifiedRole(MentionRole.POTENTIAL, said.why(), said.verb())
        : said;
  }

  private static boolean isElsewhere(ClassifiedRole said, Statements statements, Statement clause) {
    Optional<TextRange> words = said.why().flatMap(Evidence::range);
    return words.isEmpty() || statements.at(words.get().start()).number() != clause.number();
  }

  private static ClassifiedRole denied(Statement clause) {
    Optional<TextRange> words = clause.why();
    return new ClassifiedRole(
        MentionRole.MENTIONED, Optional.of(new Evidence("denied", words)), false);
  }
}
