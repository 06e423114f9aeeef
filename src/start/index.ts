/**
 * The entry of the add-in's only page.
 * @module
 */
import { start } from "./start";

void start();
