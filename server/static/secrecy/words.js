/** The words about what is secret. They come with that screen: the build keeps them out of what a phone loads first (hatch_build.py). */
import { learn } from "../words.js";
import en from "../words/en.json";
import nl from "../words/nl.json";

learn({ nl, en });
