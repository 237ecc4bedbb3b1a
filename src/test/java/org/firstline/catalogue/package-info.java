/** Makes {@code processes/README.md} and {@code docs/processes} from the models, and tells when they are behind. */
package org.firstline.catalogue;
