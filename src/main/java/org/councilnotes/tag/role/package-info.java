/**
 * What countries do where they are named: host, beneficiary, lead and others. {@link
 * RoleClassifier} applies the rules of {@code roles.txt}, a {@link RoleTable} of {@link RoleRule}s
 * with their {@link RoleCue}s, to each {@link CountryEnumeration}; {@link PassageContext} gives
 * what stands above the passage: list, table and heading. Where no rule holds, the role is
 * MENTIONED. Rules are data: change the table first. {@link StatedRole} takes away roles that a
 * clause denies. May use {@code tag.clause}, {@code tag.name} and {@code vocabulary}, not the other
 * subrooms.
 */
@NullMarked
package org.councilnotes.tag.role;

import org.jspecify.annotations.NullMarked;
