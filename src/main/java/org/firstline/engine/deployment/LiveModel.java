package org.firstline.engine.deployment;

/**
 * A version of a model in the engine.
 *
 * @param name what it is called in the picture
 * @param definition its id in the engine
 * @param resource the name of its file in the deployment
 */
record LiveModel(Model model, String name, String definition, int version, String resource, Deployment deployment) {}
