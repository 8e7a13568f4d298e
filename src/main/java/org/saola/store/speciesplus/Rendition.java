package org.saola.store.speciesplus;

import org.saola.store.content.RenditionForm;

/** The bytes of one record in one form; what they mean is the matter of the API that made them. */
public record Rendition(RenditionForm form, byte[] content) {}
