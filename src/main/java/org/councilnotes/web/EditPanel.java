package org.councilnotes.web;

import java.util.List;
import java.util.Optional;

/**
 * The tags of one passage with what can be done to them.
 *
 * @param passage its id
 * @param same where the tag that was corrected last stands elsewhere
 */
record EditPanel(String passage, List<TagRow> rows, TagWords words, Optional<SameView> same) {

  EditPanel {
    rows = List.copyOf(rows);
  }

  public List<TagWords.Choice> kinds() {
    return words.kindChoices();
  }

  public List<TagWords.Choice> roles() {
    return words.roles();
  }

  public List<TagWords.Choice> codes() {
    return words.codes();
  }
}
