package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import org.councilnotes.search.Hit;
import org.councilnotes.search.NoteSummary;

/**
 * A passage that was found, as a result shows it.
 *
 * @param runs what is shown of its text
 * @param about what is said of it besides
 */
record HitView(Hit hit, Excerpt excerpt, List<Run> runs, About about) {

  private static final int COUNTRIES_SHOWN = 4;

  HitView {
    runs = List.copyOf(runs);
  }

  /**
   * What is said of a hit besides its words.
   *
   * @param links where it leads
   * @param translation into which language the note is one; empty for an original
   * @param same the passages that it stands for
   * @param countries those it names, with their roles
   */
  record About(
      Links links,
      Optional<String> translation,
      SameWording same,
      List<MentionedCountry> countries) {

    About {
      countries = List.copyOf(countries);
    }
  }

  /**
   * Where a hit leads.
   *
   * @param href where it opens: the note, at the passage, told of the search
   * @param keepHref the basket with it put in
   * @param originalHref the file it was read from, at its page; empty where files have no pages
   */
  record Links(String href, String keepHref, Optional<String> originalHref) {}

  /** The countries that are shown with their roles. */
  public List<MentionedCountry> countries() {
    List<MentionedCountry> all = about.countries();
    return all.subList(0, Math.min(all.size(), COUNTRIES_SHOWN));
  }

  /** How many more countries and roles there are. */
  public int moreCountries() {
    return about.countries().size() - countries().size();
  }

  public NoteSummary note() {
    return hit.note();
  }

  public String href() {
    return about.links().href();
  }

  /** The edition of a report; other notes have none. */
  public Optional<String> edition() {
    return note().report().edition();
  }

  /** The passage beside its counterpart in the edition before; only reports have other editions. */
  public Optional<String> otherYears() {
    return note()
        .report()
        .period()
        .filter(period -> note().report().series().isPresent())
        .map(period -> NoteLink.toOtherYears(note().id(), hit.passage().id()));
  }

  public Optional<String> historyHref() {
    return NoteLink.toHistory(note(), hit.passage());
  }

  public String citeHref() {
    return NoteLink.toCitation(note().id(), hit.passage().id());
  }

  public String alikeHref() {
    return NoteLink.toAlike(hit.passage().id());
  }

  public String keepHref() {
    return about.links().keepHref();
  }

  public Optional<String> originalHref() {
    return about.links().originalHref();
  }

  /** As a basket keeps it. */
  public Kept kept() {
    return Kept.of(hit.passage());
  }
}
