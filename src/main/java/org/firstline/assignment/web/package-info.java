/** Teams, people, rosters and skills as the API and the desk's pages show and change them. */
@NullMarked
package org.firstline.assignment.web;

import org.jspecify.annotations.NullMarked;
