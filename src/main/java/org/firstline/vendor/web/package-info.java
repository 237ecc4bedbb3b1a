/** Routes and pages about vendors for people and programs of the desk; the vendor's own page is the portal's. */
@NullMarked
package org.firstline.vendor.web;

import org.jspecify.annotations.NullMarked;
