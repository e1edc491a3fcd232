package org.councilnotes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.CountryTag;
import org.councilnotes.note.GroupTag;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ProgrammeTag;
import org.councilnotes.note.TermTag;
import org.councilnotes.note.YearTag;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;

/**
 * The tags of a passage with their evidence, in the order of the facets.
 *
 * @param names what values are called in the language of the page
 */
record TagViews(FacetNames names) {

  PassageTags of(Passage passage) {
    return new PassageTags(
        tags(passage),
        passage.tags().participations().stream()
            .map(fact -> ParticipationView.of(fact, passage, names))
            .toList());
  }

  private List<TagView> tags(Passage passage) {
    List<TagView> views = new ArrayList<>();
    passage.tags().programmes().forEach(tag -> views.add(view(passage, tag)));
    passage.tags().countries().forEach(tag -> views.add(view(passage, tag)));
    passage.tags().groups().forEach(tag -> views.add(view(passage, tag)));
    passage.tags().terms().forEach(tag -> views.add(view(passage, tag)));
    passage.tags().eventYears().forEach(tag -> views.add(view(passage, tag)));
    return views;
  }

  private TagView view(Passage passage, ProgrammeTag tag) {
    Proof proof = Proof.of(tag.evidence(), passage.text());
    return view(Facet.PROGRAMME, tag.code(), tag.phase(), proof);
  }

  private TagView view(Passage passage, CountryTag tag) {
    Optional<String> role = Optional.of(names.label(Facet.ROLE, tag.role().key()));
    Proof proof = Proof.of(tag.evidence(), tag.why(), passage.text());
    return view(Facet.COUNTRY, tag.code(), role, proof);
  }

  private TagView view(Passage passage, GroupTag tag) {
    Proof proof = Proof.of(tag.evidence(), passage.text());
    return view(Facet.GROUP, tag.code(), Optional.empty(), proof);
  }

  private TagView view(Passage passage, TermTag tag) {
    Proof proof = Proof.of(tag.evidence(), passage.text());
    return view(new Facet(tag.vocabulary()), tag.code(), Optional.empty(), proof);
  }

  private TagView view(Passage passage, YearTag tag) {
    Proof proof = Proof.of(tag.evidence(), passage.text());
    return view(Facet.EVENT_YEAR, Integer.toString(tag.year()), Optional.empty(), proof);
  }

  private TagView view(Facet facet, String value, Optional<String> qualifier, Proof proof) {
    String label = names.label(facet, value);
    String brief = facet.equals(Facet.PROGRAMME) ? value : label;
    return new TagView(facet, label, brief, qualifier, names.footnote(facet, value), proof);
  }
}
