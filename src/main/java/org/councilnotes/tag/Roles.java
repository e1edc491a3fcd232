package org.councilnotes.tag;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.corpus.Country;
import org.councilnotes.note.Evidence;
import org.councilnotes.note.Role;
import org.councilnotes.note.TextRange;
import org.councilnotes.tag.RoleRule.Side;

/**
 * What countries do where they are named. The first rule of the table decides whose words stand
 * beside them; where none does, one whose words end the line that opens their list or stand above
 * them; else the role is OTHER.
 */
final class Roles {

  private final RuleIndex index;
  private final Above above;
  private final KnownBody bodies;

  Roles(List<Country> countries) {
    this.index = new RuleIndex(RoleTable.read());
    this.above = new Above(index);
    this.bodies = new KnownBody(countries);
  }

  /**
   * A role and why.
   *
   * @param why the rule and its words, without a place where they stand above; empty for OTHER
   * @param verb whether a verb behind the countries says it
   */
  record Found(Role role, Optional<Evidence> why, boolean verb) {

    static final Found NONE = new Found(Role.OTHER, Optional.empty(), false);

    static final Found BODY =
        new Found(Role.BODY, Optional.of(Evidence.ofSection("known body")), false);

    static final Found IN_PROGRAMME =
        new Found(Role.PARTICIPANT, Optional.of(Evidence.ofSection("in a programme")), false);

    static Found above(RoleRule rule) {
      return new Found(rule.role(), Optional.of(Evidence.ofSection(rule.example())), false);
    }

    static Found beside(RoleRule rule, Words words, int one, int other) {
      TextRange range = words.range(Math.min(one, other), Math.max(one, other));
      Evidence why = new Evidence(rule.example(), Optional.of(range));
      return new Found(rule.role(), Optional.of(why), rule.side() == Side.AFTER);
    }
  }

  /**
   * What the columns of a table say of its countries, by their first word.
   *
   * @param capitals in the row, which may be venues
   */
  Map<Integer, Found> columns(List<Enumeration> runs, List<Mention> capitals, Setting setting) {
    return above.columns(runs, capitals, setting);
  }

  /**
   * One role for each enumeration of a passage, in their order.
   *
   * @param columns what is said of some by their columns
   */
  List<Found> of(List<Enumeration> runs, Setting setting, Map<Integer, Found> columns) {
    if (runs.isEmpty()) {
      return List.of();
    }
    RolesBeside beside = new RolesBeside(index, bodies);
    return new RolesInPassage(runs, setting, columns, beside, above).read();
  }
}
