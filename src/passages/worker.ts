import { serve } from '../find/passages/pool.ts'
import { steps } from './steps.ts'

serve(steps)
