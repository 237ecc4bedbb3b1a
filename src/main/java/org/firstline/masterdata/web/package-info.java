/** Master data as the API and the desk’s pages show and change it. */
@NullMarked
package org.firstline.masterdata.web;

import org.jspecify.annotations.NullMarked;
