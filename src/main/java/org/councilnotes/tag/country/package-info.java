/**
 * Countries and territories in a passage. {@link CountryTagger} tags mentions by name and drops
 * those that mean a language, currency, person, other place or instrument; {@link CapitalCities}
 * lets a capital stand for its country where something takes place there, by the {@link
 * VenueWords}. May use {@code tag.name} and {@code tag.role}.
 */
@NullMarked
package org.councilnotes.tag.country;

import org.jspecify.annotations.NullMarked;
