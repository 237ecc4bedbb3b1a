/** Codes and names that the whole desk shares: categories, services, sites, and whose incidents are a VIP’s. */
@NullMarked
package org.firstline.masterdata;

import org.jspecify.annotations.NullMarked;
