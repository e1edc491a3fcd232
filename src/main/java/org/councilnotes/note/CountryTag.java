package org.councilnotes.note;

/** One mention of a country or territory; {@code code} is ISO 3166-1 alpha-2. */
public record CountryTag(String code, Role role, Evidence evidence) {}
