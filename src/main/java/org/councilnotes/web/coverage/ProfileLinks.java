package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.query.Facet;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.springframework.stereotype.Component;

/** The pages of the programmes and countries that a search chooses, for templates. */
@Component("profileLinks")
public final class ProfileLinks {

  private final Vocabulary vocabulary;
  private final FacetLabels labels;

  ProfileLinks(Vocabulary vocabulary, FacetLabels labels) {
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /**
   * A page.
   *
   * @param name of the programme or country
   */
  public record Link(String name, String href) {}

  /** The pages, programmes first; those that have none are left out. */
  public List<Link> of(SearchState state, Locale locale) {
    List<Link> links = new ArrayList<>();
    for (String code : state.filters().anyOf(Facet.PROGRAMME)) {
      if (vocabulary.programme(code).isPresent()) {
        links.add(new Link(code, NoteLink.toProgramme(code)));
      }
    }
    for (String code : state.filters().anyOf(Facet.COUNTRY)) {
      if (!code.equals(Facet.NOT_STATED) && vocabulary.group(code).isEmpty()) {
        links.add(new Link(labels.of(Facet.COUNTRY, code, locale), NoteLink.toCountry(code)));
      }
    }
    return links;
  }
}
