// The environment of suites that need globals and modules of their own, because they use `jest.mock`.
import { TestEnvironment } from 'jest-environment-node';
import { faultOfAnswer } from './declared-answers.mjs';

export default class IsolatedEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.undeclared = faultOfAnswer;
  }
}
